import { describe, expect, it } from 'vitest';
import { pagesAddress, repositoryAddress, siteAddressFields } from '../../../src/cli/setup/journal-files.ts';

describe('the address of a repository', () => {
  it.each([
    'https://github.com/Robin/our.journal',
    'https://github.com/Robin/our.journal.git',
    'https://github.com/Robin/our.journal/',
    'https://robin:secret-token@github.com/Robin/our.journal.git',
    'git@github.com:Robin/our.journal.git',
    'ssh://git@github.com/Robin/our.journal.git',
    'ssh://git@github.com:22/Robin/our.journal',
    'git://github.com/Robin/our.journal.git',
  ])('is known from %s, without names or tokens', (remote) => {
    expect(repositoryAddress(remote)).toBe('https://github.com/Robin/our.journal');
  });

  it.each([
    'https://gitlab.com/robin/journal',
    '/srv/git/journal.git',
    'https://github.com/robin',
    'github.com.example:a/b',
  ])('isn’t known from %s', (remote) => {
    expect(repositoryAddress(remote)).toBeUndefined();
  });
});

describe('the address of GitHub Pages', () => {
  it('is below the owner’s, in lower case', () => {
    expect(pagesAddress('https://github.com/Robin-R/Journal')).toBe('https://robin-r.github.io/Journal/');
  });

  it('is the owner’s for the repository of that name', () => {
    expect(pagesAddress('https://github.com/Robin/robin.github.io')).toBe('https://robin.github.io/');
  });

  it('is unknown elsewhere', () => {
    expect(pagesAddress('https://gitlab.com/robin/journal')).toBeUndefined();
    expect(pagesAddress('')).toBeUndefined();
  });
});

describe('the address of a site', () => {
  it.each([
    ['https://robin.github.io/journal', 'https://robin.github.io', '/journal/'],
    ['https://robin.github.io/journal/', 'https://robin.github.io', '/journal/'],
    ['https://journal.example', 'https://journal.example', '/'],
    ['http://localhost:4321/a/b', 'http://localhost:4321', '/a/b/'],
  ])('%s is %s and %s', (written, url, base) => {
    expect(siteAddressFields(written)).toEqual({ url, base });
  });

  it.each([
    'robin.github.io',
    'ftp://a.example/',
    'https://a.example/?q',
    'https://a.example/#x',
    'https://me@a.example/',
    '',
  ])('isn’t known: %s', (written) => {
    expect(siteAddressFields(written)).toBeUndefined();
  });
});
