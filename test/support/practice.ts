import type { Person } from './people';
import type { TestServer } from './test-server';

type State = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED' | 'OBSOLETE';

interface PracticeTraits {
  title?: string;
  state?: State;
  visibility?: 'NETWORK' | 'PUBLIC';
  content?: Record<string, unknown>;
}

const QUICK = { summary: 'Un panneau, un feutre, deux mois.', outcome: 'mitige', themes: ['publics'], effort: 'e_1_3_jours' };
const VERBS: Record<State, string[]> = {
  DRAFT: [],
  PUBLISHED: ['publishResource'],
  ARCHIVED: ['publishResource', 'archiveResource'],
  OBSOLETE: ['publishResource', 'declareObsolete'],
};

/** `const id = await practice(server, ada)`: a practice of hers, published to the network unless said. Answers its id. */
export async function practice(server: TestServer, author: Person, traits: PracticeTraits = {}): Promise<string> {
  const { title = 'Covoiturage des spectateurs', state = 'PUBLISHED', visibility = 'NETWORK', content = {} } = traits;
  const input = { content: { title, ...QUICK, ...content }, visibility };
  const drafted = await server.gql(
    'mutation ($input: DraftPracticeInput!) { draftPractice(input: $input) { id } }',
    { input },
    author.token,
  );
  if (drafted.errors) throw new Error(JSON.stringify(drafted.errors));
  const id = drafted.data.draftPractice.id as string;
  for (const verb of VERBS[state]) {
    const { errors } = await server.gql(`mutation ($id: ID!) { ${verb}(input: { id: $id }) { id } }`, { id }, author.token);
    if (errors) throw new Error(JSON.stringify(errors));
  }
  return id;
}
