import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { secretOf } from './secret';

let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'secret-'));
});

describe('secretOf', () => {
  it('makes a secret once, for its owner only, and leaves no draft behind', () => {
    const secret = secretOf(dataDir, 'cursor-key', 32, {});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(secretOf(dataDir, 'cursor-key', 32, {})).toBe(secret);
    expect(secretOf(dataDir, 'other-key', 32, {})).not.toBe(secret);
    expect(fs.readdirSync(dataDir).sort()).toEqual(['cursor-key.secret', 'other-key.secret']);
    expect(fs.statSync(path.join(dataDir, 'cursor-key.secret')).mode & 0o777).toBe(0o600);
  });

  it('prefers the environment and its files', () => {
    const value = 'x'.repeat(32);
    const file = path.join(dataDir, 'given');
    fs.writeFileSync(file, `${value}\n`);
    expect(secretOf(dataDir, 'cursor-key', 32, { CURSOR_KEY: value })).toBe(value);
    expect(secretOf(dataDir, 'cursor-key', 32, { CURSOR_KEY_FILE: file })).toBe(value);
    expect(fs.existsSync(path.join(dataDir, 'cursor-key.secret'))).toBe(false);
  });

  it('refuses an empty or short secret instead of using it', () => {
    fs.writeFileSync(path.join(dataDir, 'cursor-key.secret'), '');
    expect(() => secretOf(dataDir, 'cursor-key', 32, {})).toThrow('trop court');
    expect(() => secretOf(dataDir, 'cursor-key', 32, { CURSOR_KEY: 'short' })).toThrow('CURSOR_KEY');
  });
});
