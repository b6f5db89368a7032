console.log('not compressed');
