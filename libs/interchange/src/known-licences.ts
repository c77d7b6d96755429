import { Injectable } from '@nestjs/common';
import { Vocabularies } from '@servante/members';

/** Short names in use that no folding leads to. */
const NICKNAMES: Record<string, string> = {
  cc0: 'CC0-1.0',
  'cc-zero': 'CC0-1.0',
  'cc-zero-1.0': 'CC0-1.0',
  'licence-ouverte-2.0': 'etalab-2.0',
  'lo-2.0': 'etalab-2.0',
  'art-libre-1.3': 'LAL-1.3',
};

/** The licences of the pick-list under the spellings people use: “CC BY-SA 4.0”, “cc-by-sa-4.0”, the address of the deed. */
@Injectable()
export class KnownLicences {
  constructor(private readonly vocabularies: Vocabularies) {}

  /** Its code; a licence that the list lacks stays as it is written, to the letter. */
  async codeOf(licence: string): Promise<string> {
    const wanted = folded(licence);
    const [list] = await this.vocabularies.list(['licence'], 'fr');
    const known = list?.terms.find(({ code, label, url }) => [code, label, url ?? ''].some((name) => folded(name) === wanted));
    const nickname = NICKNAMES[wanted];
    return known?.code ?? list?.terms.find(({ code }) => code === nickname)?.code ?? licence;
  }
}

function folded(licence: string): string {
  const plain = licence.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const address = plain.replace(/^https?:\/\//, '').replace(/\/(deed|legalcode)(\.\w+)?$/, '');
  return address.replace(/[^a-z0-9.]+/g, '-').replace(/^-|-$/g, '');
}
