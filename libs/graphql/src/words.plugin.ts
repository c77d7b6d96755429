import type { ApolloServerPlugin } from '@apollo/server';
import { inLanguage } from './format-error';
import type { RequestContext } from './request-context';

/** Errors leave in the reader's language. */
export const wordsPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || contextValue.language === 'fr') return;
        const { singleResult } = response.body;
        if (singleResult.errors)
          singleResult.errors = singleResult.errors.map((error) => inLanguage(error, contextValue.language));
      },
    };
  },
};
