import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Db } from '@servante/database';
import { Outbox, OutboxSubscriptions } from '@servante/outbox';
import { openLibrary } from '../../../apps/api/src/open-library';
import { SmtpSink } from '../../../test/support/smtp-sink';
import { testDatabase } from '../../../test/support/test-database';
import { folderSender } from './folder-sender';
import { Mailer } from './mailer';
import { OutgoingMails } from './outgoing-mails';
import type { SendMail } from './ready-mail';
import { smtpSender } from './smtp-sender';

const SITE = 'https://servante.exemple.fr';
const TOKEN = 'a'.repeat(43);
let db: Db;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await testDatabase();
  db = await openLibrary(database.url);
  drop = database.drop;
});
afterAll(async () => {
  await db.dataSource.destroy();
  await drop();
});
beforeEach(() => db.queryUnnamed('truncate mail, outbox'));

const subscriptions = () => {
  const all = new OutboxSubscriptions();
  all.add(new Mailer(db, SITE, null));
  return all;
};
const write = async (to = 'maud@exemple.fr') => {
  const mails = new OutgoingMails(db, new Outbox(db, subscriptions()));
  await db.transaction(() => mails.write({ to, language: 'fr', template: 'resetPassword', data: {}, token: TOKEN }));
};
const queued = () => db.queryUnnamed<{ fact: string; subject: string }>('select fact, subject from outbox order by id');
const kept = () => db.queryUnnamed<Record<string, unknown>>('select recipient, token, sent_at, refused from mail order by id');
const deliver = async (send: SendMail | null) => new Mailer(db, SITE, send).deliver(await queued());

describe('Mailer', () => {
  it('writes mail and fact together, or neither', async () => {
    const mails = new OutgoingMails(db, new Outbox(db, subscriptions()));
    const failing = db.transaction(async () => {
      await mails.write({ to: 'x@exemple.fr', language: 'fr', template: 'passwordChanged', data: {} });
      throw new Error('after all, no');
    });
    await expect(failing).rejects.toThrow('after all, no');
    expect([await kept(), await queued()]).toEqual([[], []]);
  });

  it('without a sender keeps the mail; a sender that appears finds it again, once', async () => {
    await write();
    await deliver(null);
    await db.queryUnnamed('delete from outbox');
    const sent: string[] = [];
    const mailer = new Mailer(db, SITE, async ({ link }) => void sent.push(String(link)));
    await mailer.resume(new Outbox(db, subscriptions()));
    await mailer.resume(new Outbox(db, subscriptions()));
    await mailer.deliver(await queued());
    await mailer.deliver(await queued()); // given again, as the outbox may
    expect(sent).toEqual([`${SITE}/lien/${TOKEN}`]);
    expect(await kept()).toMatchObject([{ token: null, refused: null }]);
    expect((await kept())[0]?.sent_at).not.toBeNull();
  });

  it('on one machine lands in a folder, and tells the link', async () => {
    const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mail-')), 'mails');
    const told: object[] = [];
    await write();
    await deliver(folderSender(folder, SITE, (mail) => told.push(mail)));
    expect(told).toEqual([
      { to: 'maud@exemple.fr', subject: 'Choisissez un nouveau mot de passe', link: `${SITE}/lien/${TOKEN}` },
    ]);
    const [file] = fs.readdirSync(folder);
    const eml = fs.readFileSync(path.join(folder, file as string), 'utf8');
    expect(eml).toContain('To: maud@exemple.fr');
    expect(eml).toMatch(new RegExp(`Message-ID: <${(file as string).replace('.eml', '')}@servante.exemple.fr>`));
    expect(fs.statSync(path.join(folder, file as string)).mode & 0o077).toBe(0);
  });
});

describe('through a mail server', () => {
  let sink: SmtpSink;
  beforeAll(async () => void (sink = await SmtpSink.open()));
  afterAll(() => sink.close());

  it('sends the good ones, and gives up on a mailbox that does not exist', async () => {
    for (const to of ['maud@exemple.fr', 'nobody@exemple.fr', 'zoe@exemple.fr']) await write(to);
    await deliver(smtpSender(`${sink.url}?from=boite@exemple.fr`, SITE));
    expect(sink.received).toHaveLength(2);
    expect(sink.received[0]).toContain('From: Servante <boite@exemple.fr>');
    expect(sink.received[0]).toMatch(/Message-ID: <mai_\w+@servante\.exemple\.fr>/);
    const rows = await kept();
    expect(rows.map(({ sent_at }) => sent_at !== null)).toEqual([true, false, true]);
    expect(rows[1]).toMatchObject({ token: null, refused: expect.stringContaining('550') });
  });

  it('waits, whole, for a server that is away', async () => {
    await write();
    await expect(deliver(smtpSender('smtp://127.0.0.1:1', SITE))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await kept()).toMatchObject([{ token: TOKEN, sent_at: null, refused: null }]);
  });
});
