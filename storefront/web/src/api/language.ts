function primary(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}

function other(address: string, language: string): URL {
  const url = new URL(address);
  url.searchParams.set('language', language);
  return url;
}

/**
 * Products have names in the language of the page, which need not be the browser's. Where the browser would ask for the
 * same language by itself the request is left alone, so that the answer is used that was preloaded beside the document
 * (build/routes.ts). Where it would not, the address is another one: browsers give what was preloaded to every request
 * for the same address, whatever its headers.
 */
export function inLanguageOfPage(request: Request): Request {
  const page = document.documentElement.lang;
  if (page === '' || primary(page) === primary(navigator.language)) {
    return request;
  }
  const inOther =
    request.method === 'GET' ? new Request(other(request.url, page), request) : request;
  inOther.headers.set('Accept-Language', page);
  return inOther;
}
