import { defineTexts } from './defineTexts';

/** The texts that all pages share. A feature has a `useText` of its own in its folder `texts`. */
export const useText = defineTexts({}, {});
