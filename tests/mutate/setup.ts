import fc from 'fast-check';

// A failing property has noticed its mutant, so its example needn't be shrunk.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
