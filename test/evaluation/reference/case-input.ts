import type { Json } from './compare.js';

/** A row names an argument that is missing or of the wrong kind. */
export class UnreadableInput extends Error {}

/** Typed reading of a case's arguments. Every reader throws {@link UnreadableInput} where the argument does not fit. */
export class CaseInput {
  constructor(private readonly values: Readonly<Record<string, Json>>) {}

  number(name: string): number {
    return this.numberOrNull(name) ?? this.fail(name, 'a number');
  }

  /** Null where the argument is null or absent. */
  numberOrNull(name: string): number | null {
    const value = this.values[name] ?? null;
    return value === null || typeof value === 'number' ? value : this.fail(name, 'a number');
  }

  text(name: string): string {
    return this.textOrNull(name) ?? this.fail(name, 'a text');
  }

  textOrNull(name: string): string | null {
    const value = this.values[name] ?? null;
    return value === null || typeof value === 'string' ? value : this.fail(name, 'a text');
  }

  /** False where the argument is absent. */
  flag(name: string): boolean {
    const value = this.values[name] ?? false;
    return typeof value === 'boolean' ? value : this.fail(name, 'true or false');
  }

  /** Null where the argument is null or absent: nobody answered. */
  flagOrNull(name: string): boolean | null {
    const value = this.values[name] ?? null;
    return value === null || typeof value === 'boolean' ? value : this.fail(name, 'true or false');
  }

  /** Answers written as true or 1, false or 0, and null. */
  answers(name: string): (boolean | null)[] {
    return this.list(name).map((value) => {
      if (value === null || typeof value === 'boolean') return value;
      return value === 0 || value === 1 ? value === 1 : this.fail(name, 'a list of 0, 1 and null');
    });
  }

  /** Makes sure that a case does not ask for what its adapter cannot give; an absent argument asks for nothing. */
  only(name: string, value: string): void {
    if (this.has(name)) this.oneOf(name, [value]);
  }

  oneOf<Name extends string>(name: string, names: readonly Name[]): Name {
    const value = this.values[name];
    return names.find((each) => each === value) ?? this.fail(name, `one of ${names.join(', ')}`);
  }

  oneOfNumbers<Value extends number>(name: string, values: readonly Value[]): Value {
    const value = this.number(name);
    return values.find((each) => each === value) ?? this.fail(name, `one of ${values.join(', ')}`);
  }

  sex(): 'male' | 'female' {
    return this.oneOf('sex', ['male', 'female']);
  }

  numbers(name: string): number[] {
    const values = this.list(name);
    return values.every((value) => typeof value === 'number') ? values : this.fail(name, 'a list of numbers');
  }

  texts(name: string): string[] {
    const values = this.list(name);
    return values.every((value) => typeof value === 'string') ? values : this.fail(name, 'a list of texts');
  }

  list(name: string): Json[] {
    const value = this.values[name];
    return Array.isArray(value) ? value : this.fail(name, 'a list');
  }

  isText(name: string): boolean {
    return typeof this.values[name] === 'string';
  }

  isList(name: string): boolean {
    return Array.isArray(this.values[name]);
  }

  /** Pairs such as [[watts, seconds], …]. */
  pairs(name: string): [number, number][] {
    return this.list(name).map((pair) => {
      const [first, second] = Array.isArray(pair) ? pair : [];
      if (typeof first !== 'number' || typeof second !== 'number')
        this.fail(name, 'a list of pairs of numbers');
      return [first as number, second as number];
    });
  }

  /** Names of all arguments. */
  names(): string[] {
    return Object.keys(this.values);
  }

  /** Arguments inside an argument. */
  inside(name: string): CaseInput {
    const value = this.values[name];
    return isObject(value) ? new CaseInput(value) : this.fail(name, 'an object');
  }

  /** Arguments inside each part of a list. */
  each(name: string): CaseInput[] {
    return this.list(name).map((part) =>
      isObject(part) ? new CaseInput(part) : this.fail(name, 'a list of objects'),
    );
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  private fail(name: string, wanted: string): never {
    throw new UnreadableInput(`${name} must be ${wanted}`);
  }
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
