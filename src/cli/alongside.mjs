#!/usr/bin/env node
// The package's `alongside` executable, in plain JavaScript that every Node version can read, so that one that is too
// old gets a message instead of a stack trace.
import console from 'node:console';
import module from 'node:module';
import { join, sep } from 'node:path';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  // Node caches the compiled code for the next run, which halves the time of checking a small journal.
  const [installedIn = ''] = import.meta.dirname.split(`${sep}node_modules${sep}`, 1);
  module.enableCompileCache?.(join(installedIn, 'node_modules/.cache/alongside'));
  await import('./server/cli.mjs');
} else {
  console.error(
    `Alongside needs Node 20.19 or newer, and this is ${process.versions.node}. Install the current one from nodejs.org, and start the command again.`,
  );
  process.exitCode = 2;
}
