/** Replaces the faster reader of simple fields: in a browser the other one, which can explain mistakes, reads all of them. */
export function readSimpleYaml(): undefined {
  return undefined;
}
