import type { ApolloServerPlugin } from '@apollo/server';

/** No answer of the API is kept by a proxy or a browser: most depend on who asks. */
export const noStorePlugin: ApolloServerPlugin = {
  async requestDidStart({ response }) {
    response.http.headers.set('cache-control', 'no-store');
  },
};
