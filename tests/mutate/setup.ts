import fc from 'fast-check';

// A property that fails has noticed its mutant; the smallest example of it isn't needed.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
