/** The names under which answers of the API are cached in the browser. */
export const queryKeys = {
  balance: ['credits', 'balance'],
  models: ['models'],
  history: ['runs', 'history'],
  images: ['images'],
} as const
