import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const coffee: MantineColorsTuple = [
  '#faf3ec',
  '#f0e2d3',
  '#e2c5a6',
  '#d2a678',
  '#c48a51',
  '#b0713a',
  '#965a2c',
  '#7a4724',
  '#5e361d',
  '#402413',
];

const dark: MantineColorsTuple = [
  '#efe6de',
  '#d9cbbf',
  '#bba999',
  '#98867a',
  '#5c4c42',
  '#483a31',
  '#362a23',
  '#261d18',
  '#1d1612',
  '#150f0c',
];

const gray: MantineColorsTuple = [
  '#faf6f1',
  '#f4ece3',
  '#ebe0d4',
  '#dfd1c2',
  '#cdbba9',
  '#a8937f',
  '#806c5b',
  '#5f4e40',
  '#43352b',
  '#2b211a',
];

const rounded = '"Nunito", "Segoe UI", system-ui, -apple-system, sans-serif';

export const theme = createTheme({
  colors: { coffee, dark, gray },
  primaryColor: 'coffee',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  fontFamily: rounded,
  headings: { fontFamily: 'Georgia, "Iowan Old Style", "Times New Roman", serif' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** The library's own greens, oranges and reds have too little contrast for text on these grounds. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-green-light-color': '#1e6b30',
    '--mantine-color-orange-light-color': '#9c3407',
    '--mantine-color-red-light-color': '#a51111',
    '--mantine-color-teal-light-color': '#07624a',
    '--mantine-color-yellow-light-color': '#7d4f00',
    '--mantine-color-red-text': '#b42318',
    '--mantine-color-error': '#b42318',
  },
  dark: {
    '--mantine-color-red-text': '#ff9d92',
    '--mantine-color-error': '#ff9d92',
  },
});
