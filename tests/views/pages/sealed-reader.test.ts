import { describe, expect, it } from 'vitest';
import SealedReaderPage from '../../../src/views/sealed-reader/SealedReaderPage.astro';
import { contextOf } from '../context.ts';
import { all, headings, one, render, textOf, texts } from './rendered.ts';

const { words, urls } = contextOf({}, '2026-01-20');
const tree = await render(SealedReaderPage, { journal: 'Two Marathons', root: urls.together, words });

describe('the page that opens the sealed journal', () => {
  it('asks for a passphrase with a label, hidden while it’s typed', () => {
    const field = one(tree, 'input', { id: 'passphrase' });
    expect(textOf(one(tree, 'label', { htmlFor: 'passphrase' }))).toBe('Passphrase');
    expect(field.properties).toMatchObject({ type: 'password', autoComplete: ['current-password'] });
    expect(field.properties).not.toHaveProperty('name');
  });

  it('connects the hint and error messages to the field', () => {
    const described = one(tree, 'input', { id: 'passphrase' }).properties['ariaDescribedBy'];
    const parts = (Array.isArray(described) ? described : []).map((id) => one(tree, 'p', { id }));
    expect(parts.map(textOf)).toEqual(['Your own passphrase. Capital letters count; extra spaces don’t.', '']);
    expect(parts[1]?.properties['role']).toBe('alert');
    expect(texts(tree, 'p', { role: 'status' })).toEqual(['']);
  });

  it('can only be submitted once its script can answer; otherwise the passphrase would end up in an address', () => {
    expect(one(tree, 'button', { type: 'submit' }).properties).toHaveProperty('disabled');
    expect(one(tree, 'form').properties).not.toHaveProperty('action');
  });

  it('identifies the journal to a password manager', () => {
    expect(one(tree, 'input', { type: 'text' }).properties).toMatchObject({
      value: 'Two Marathons',
      autoComplete: ['username'],
    });
  });

  it('only remembers a device on request, and explains that only then', () => {
    expect(one(tree, 'input', { type: 'checkbox' }).properties).not.toHaveProperty('checked');
    const remembered = one(tree, 'div', { id: 'remembered' });
    expect(remembered.properties).toHaveProperty('hidden');
    expect(all(remembered, 'button').map(({ properties }) => properties['id'])).toEqual(['open-remembered', 'forget']);
  });

  it('says why nothing opens without a script, and always what’s protected and what isn’t', () => {
    expect(textOf(one(tree, 'noscript'))).toContain('please turn it on');
    expect(headings(tree)).toEqual([
      'h1 For the partners',
      'h2 What’s behind this page',
      'h2 What’s protected',
      'h2 What isn’t protected',
      'h2 Remembering a device',
    ]);
  });
});
