/** A worker's state: the mutants in the modules it has loaded. */
class MutantSwitch {
  /** The mutant that's on; 0 if none is. */
  #active = 0;
  #calls = 0;
  #maxCalls = Infinity;
  #reached = new Set<number>();
  #isEndless = false;

  /** Notes that a mutant's place has been reached, and tells whether the mutant is on. */
  isOn(id: number): boolean {
    this.#calls += 1;
    if (this.#calls > this.#maxCalls) {
      this.#isEndless = true;
      throw new Error(`Mutant ${this.#active} is endless.`);
    }
    if (this.#active === 0) this.#reached.add(id);
    return id === this.#active;
  }

  /**
   * Turns a mutant on and starts counting.
   * @param maxCalls the number of places after which the code counts as endless
   */
  turnOn(active: number, maxCalls = Infinity): void {
    this.#active = active;
    this.#calls = 0;
    this.#maxCalls = maxCalls;
    this.#reached = new Set();
    this.#isEndless = false;
  }

  /** Everything since `turnOn`. */
  get record(): { calls: number; reached: ReadonlySet<number>; isEndless: boolean } {
    return { calls: this.#calls, reached: this.#reached, isEndless: this.#isEndless };
  }
}

export const mutantSwitch = new MutantSwitch();

// The code that `withSwitches` adds to the source calls this.
Object.assign(globalThis, { __mutant: (id: number) => mutantSwitch.isOn(id) });
