import createClient from 'openapi-fetch';
import { csrfFetch } from './csrf';
import type { paths } from './generated/shop-api';

export const client = createClient<paths>({ baseUrl: window.location.origin, fetch: csrfFetch });
