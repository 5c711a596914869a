/*
 * Polyfills of what the engine uses and Node has only since version 22, for the long-term release before it. Imported
 * before everything else. They follow the standard as far as it's used here: none of our iterators is endless.
 */

function provide(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

provide(Map, 'groupBy', <Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) => {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
});

provide(Set.prototype, 'union', function (this: ReadonlySet<unknown>, other: ReadonlySet<unknown>) {
  return new Set([...this, ...other.keys()]);
});
provide(Set.prototype, 'intersection', function (this: ReadonlySet<unknown>, other: ReadonlySet<unknown>) {
  return new Set([...this].filter((each) => other.has(each)));
});
provide(Set.prototype, 'difference', function (this: ReadonlySet<unknown>, other: ReadonlySet<unknown>) {
  return new Set([...this].filter((each) => !other.has(each)));
});

// The prototype that all iterators inherit from, which has no global name there.
const iterators = prototypeOf(prototypeOf([][Symbol.iterator]()));

/** Returns an object's prototype. TypeScript can't know its type, but here it's always an object. */
function prototypeOf(value: object): object {
  return Object.getPrototypeOf(value) as object;
}

type Step = (item: unknown, index: number) => unknown;

provide(iterators, 'toArray', function (this: Iterable<unknown>) {
  return [...this];
});
provide(iterators, 'map', function (this: Iterable<unknown>, step: Step) {
  return [...this].map(step).values();
});
provide(iterators, 'filter', function (this: Iterable<unknown>, step: Step) {
  return [...this].filter(step).values();
});
provide(iterators, 'flatMap', function (this: Iterable<unknown>, step: (item: unknown) => Iterable<unknown>) {
  return [...this].flatMap((item) => [...step(item)]).values();
});
provide(iterators, 'take', function (this: Iterable<unknown>, count: number) {
  return [...this].slice(0, count).values();
});
provide(iterators, 'drop', function (this: Iterable<unknown>, count: number) {
  return [...this].slice(count).values();
});
provide(iterators, 'some', function (this: Iterable<unknown>, step: Step) {
  return [...this].some(step);
});
provide(iterators, 'every', function (this: Iterable<unknown>, step: Step) {
  return [...this].every(step);
});
provide(iterators, 'find', function (this: Iterable<unknown>, step: Step) {
  return [...this].find(step);
});
provide(iterators, 'forEach', function (this: Iterable<unknown>, step: Step) {
  [...this].forEach(step);
});
provide(iterators, 'reduce', function (this: Iterable<unknown>, ...args: [never]) {
  return [...this].reduce(...args);
});
