import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Bench, query, searchBench, testMeili } from '../test/search-bench';

const engines = [
  { name: 'MEILISEARCH', meili: testMeili },
  { name: 'FALLBACK', meili: null },
];

/** What both engines promise. */
for (const { name, meili } of engines.filter(({ name, meili }) => meili || name === 'FALLBACK')) {
  describe(name, () => {
    let bench: Bench;
    beforeAll(async () => {
      bench = await searchBench(meili);
      const { shelf } = bench;
      shelf.put(1, 'Billets suspendus', {
        summary: 'Offrir une place à qui ne peut pas payer',
        codes: { kind: ['PRACTICE'], theme: ['billetterie', 'publics'] },
        tried: 4,
        rated: 3.5,
      });
      shelf.put(2, 'Lettre d’information sobre', {
        body: 'Des images légères, un désabonnement en un clic.',
        codes: { kind: ['PRACTICE'], theme: ['communication'] },
        tried: 9,
      });
      shelf.put(3, 'Fiche technique partagée', {
        tags: ['régie', 'plateau'],
        people: ['Ada Martin'],
        codes: { kind: ['TOOL'], theme: ['technique'] },
        rated: 2.5,
      });
      shelf.put(4, 'Sous-titres pour les captations', {
        body: `${'Une captation se prépare. '.repeat(40)}On relit les sous-titres à deux.`,
        codes: { kind: ['PRACTICE'], theme: ['accessibilite'] },
      });
      shelf.put(5, 'Brouillon du réseau sur les billets', {
        audience: ['network'],
        codes: { kind: ['PRACTICE'], theme: ['billetterie'] },
      });
      shelf.put(6, 'Inviting newcomers', {
        language: 'en',
        body: 'How we invited people who had never been to a theatre.',
        codes: { kind: ['PRACTICE'], theme: ['publics'] },
      });
      await bench.indexer.index([...shelf.documents.keys()]);
    });
    afterAll(() => bench.shut());

    it('says who answered', async () => {
      expect((await bench.searcher.search(query('billet'))).engine).toBe(name);
    });

    it.each([
      ['billet', 'Billets suspendus'],
      ['BILLETS SUSPENDUS', 'Billets suspendus'],
      ['bilets suspendu', 'Billets suspendus'],
      ['désabonement', 'Lettre d’information sobre'],
      ['desabonnement', 'Lettre d’information sobre'],
      ['newsletter', 'Lettre d’information sobre'],
      ['soustitres', 'Sous-titres pour les captations'],
      ['comment faire des sous titres', 'Sous-titres pour les captations'],
      ['invite', 'Inviting newcomers'],
      ['regie', 'Fiche technique partagée'],
      ['ada martin', 'Fiche technique partagée'],
      ["l'accueil d'une captation", 'Sous-titres pour les captations'],
      ['suspen', 'Billets suspendus'],
    ])('%s finds %s first', async (text, title) => {
      expect((await bench.find(text))[0]?.replace(/^\(|\)$/g, '')).toBe(title);
    });

    it('shows nobody what is not for them, in hits, totals, facets, suggestions nor neighbours', async () => {
      const answer = await bench.searcher.search(query('billets', { facets: ['theme'] }));
      expect(answer.hits).toHaveLength(1);
      expect(answer.total).toBe(1);
      expect(answer.facets[0]?.values).toEqual([
        { code: 'billetterie', count: 1 },
        { code: 'publics', count: 1 },
      ]);
      expect(await bench.searcher.suggest('brouillon', ['public'], 5)).toEqual([]);
      expect(await bench.searcher.suggest('brouillon', ['network'], 5)).toHaveLength(1);
      expect(await bench.searcher.similar([...bench.shelf.documents.keys()].slice(4, 5), ['public'], 5)).toEqual(new Map());
      expect(await bench.find('billets', { audience: ['public', 'network'] })).toHaveLength(2);
    });

    it('sets apart what has little of the query, and finds nothing when there is nothing', async () => {
      expect(await bench.find('billets pour la location d’une nacelle élévatrice')).toEqual(['(Billets suspendus)']);
      expect(await bench.find('zxqvbn')).toEqual([]);
    });

    it('narrows by facets, or within one and and between them, and counts each without its own filter', async () => {
      const filters = { kind: ['PRACTICE'], theme: ['billetterie', 'communication'] };
      const answer = await bench.searcher.search(query('', { filters, facets: ['kind', 'theme'] }));
      expect(answer.hits.map(({ id }) => Number(id.slice(4)))).toEqual([2, 1]);
      expect(answer.facets).toEqual([
        { name: 'kind', values: [{ code: 'PRACTICE', count: 2 }] },
        {
          name: 'theme',
          values: ['accessibilite', 'billetterie', 'communication']
            .map((code) => ({ code, count: 1 }))
            .toSpliced(3, 0, { code: 'publics', count: 2 })
            .sort((a, b) => b.count - a.count),
        },
      ]);
    });

    it('sorts by date, by trials and by ratings, unrated ones last', async () => {
      const numbers = async (sort: 'NEWEST' | 'MOST_TRIED' | 'BEST_RATED') =>
        (await bench.searcher.search(query('', { sort }))).hits.map(({ id }) => Number(id.slice(4)));
      expect(await numbers('NEWEST')).toEqual([6, 4, 3, 2, 1]);
      expect((await numbers('MOST_TRIED')).slice(0, 2)).toEqual([2, 1]);
      expect((await numbers('BEST_RATED')).slice(0, 2)).toEqual([1, 3]);
    });

    it('says where it matches', async () => {
      const [hit] = (await bench.searcher.search(query('relire sous-titres', { extracts: true }))).hits;
      const { title, text } = hit?.extract ?? { title: null, text: null };
      expect(title?.marks.map(([start, end]) => title.text.slice(start, end))).toEqual(['Sous', 'titres']);
      expect(text?.text).toContain('On relit les sous-titres');
      expect(text?.text.length).toBeLessThan(300);
    });

    it('follows what changes: revised, withdrawn, deleted', async () => {
      const id = bench.shelf.put(7, 'Vestiaire participatif');
      await bench.indexer.index([id]);
      expect(await bench.find('vestiaire')).toEqual(['Vestiaire participatif']);
      bench.shelf.put(7, 'Buvette participative', { version: 2 });
      await bench.indexer.index([id]);
      expect(await bench.find('vestiaire')).toEqual([]);
      expect(await bench.find('buvette')).toEqual(['Buvette participative']);
      bench.shelf.documents.delete(id);
      await bench.indexer.index([id]);
      expect(await bench.find('buvette')).toEqual([]);
    });

    it('takes synonyms that moderators add', async () => {
      await bench.db.queryUnnamed(`insert into synonym (id, words) values ('syn_x', '{porte-voix,fiche technique}')`);
      await bench.indexer.applyLanguage(['porte-voix', 'fiche technique']);
      expect(await bench.find('porte-voix')).toEqual(['Fiche technique partagée']);
    });

    it('rebuilds without a gap, forgetting what is gone and catching what was missed', async () => {
      const extra = bench.shelf.put(8, 'Parade de clôture');
      const ghost = bench.shelf.put(9, 'Fantôme de plateau');
      await bench.indexer.index([ghost]);
      bench.shelf.documents.delete(ghost);
      const rebuilt = bench.indexer.reindex();
      expect((await bench.find('billets'))[0]).toBe('Billets suspendus');
      await rebuilt;
      expect(await bench.find('parade')).toEqual(['Parade de clôture']);
      expect(await bench.find('fantôme')).toEqual([]);
      expect(await bench.indexer.reconcile()).toBe(0);
      bench.shelf.documents.delete(extra);
      expect(await bench.indexer.reconcile()).toBe(1);
    });

    it('two workers: one that read too early does not leave its text over a newer one', async () => {
      const { shelf, indexer } = bench;
      const id = shelf.put(900, 'Affiche sauvage');
      const load = shelf.load.bind(shelf);
      // read by a slow worker; then withdrawn from the public, and told by a quick one
      shelf.load = async (ids) => {
        shelf.load = load;
        const early = await load(ids);
        shelf.put(900, 'Affiche apprivoisée', { audience: ['network'] });
        await indexer.index(ids);
        return early;
      };
      await indexer.index([id]);
      expect(await bench.find('affiche')).toEqual([]);
      expect(await indexer.reconcile()).toBe(0);
      shelf.documents.delete(id);
      await indexer.index([id]);
    });

    it('pages without overlap', async () => {
      const ids = Array.from({ length: 130 }, (_, at) =>
        bench.shelf.put(1000 + at, `Gradin mobile ${at}`, { body: at % 2 ? 'gradin '.repeat(at) : '' }),
      );
      await bench.indexer.index(ids);
      const seen: string[] = [];
      for (let offset: number | null = 0; offset !== null;) {
        const page: { hits: { id: string }[]; next: number | null } = await bench.searcher.search(
          query('gradin', { offset, limit: 25 }),
        );
        seen.push(...page.hits.map(({ id }) => id));
        offset = page.next;
      }
      expect(seen).toHaveLength(130);
      expect(new Set(seen).size).toBe(130);
    });

    it.each([
      '\0',
      '\ud800',
      '"',
      `' OR 1=1 --`,
      '🎭',
      '( | & ! :* <->',
      'a'.repeat(10_000),
      '\u202e\u200b',
      '"] OR audience = "network',
      '   ',
      '日本語',
      "l'",
      '-',
    ])('bears %j', async (text) => {
      const filters = { theme: [text] };
      expect(await bench.searcher.search(query(text, { facets: ['theme'], extracts: true }))).toMatchObject({ engine: name });
      expect(await bench.searcher.search(query('billets', { filters }))).toMatchObject({ engine: name, hits: [] });
      expect(await bench.searcher.suggest(text, ['public'], 5)).toBeInstanceOf(Array);
    });
  });
}
