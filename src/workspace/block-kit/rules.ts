import { isRecord } from '../json.js';

/** Adds what is wrong with a value to the list, each problem with the path at which it stands. */
export type Rule = (value: unknown, path: string, problems: string[]) => void;

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Text of at least one character, unless `min` says otherwise. */
export function text({ min = 1, max }: Bounds = {}): Rule {
  return (value, path, problems) => {
    if (typeof value !== 'string') return report(problems, path, 'must be a string');
    if (value.length < min) report(problems, path, `must be more than ${min - 1} characters`);
    if (max !== undefined && value.length > max) {
      report(problems, path, `must be less than ${max + 1} characters`);
    }
  };
}

export const flag: Rule = (value, path, problems) => {
  if (typeof value !== 'boolean') report(problems, path, 'must be a boolean');
};

export const number: Rule = (value, path, problems) => {
  if (typeof value !== 'number') report(problems, path, 'must be a number');
};

/** Anything at all; for parts that the workspace passes on unread. */
export const anything: Rule = () => undefined;

export function oneOf(...allowed: readonly string[]): Rule {
  return (value, path, problems) => {
    if (allowed.includes(String(value))) return;
    report(problems, path, `must be one of: ${allowed.join(', ')}`);
  };
}

export function listOf(item: Rule, { min = 1, max }: Bounds = {}): Rule {
  return (value, path, problems) => {
    if (!Array.isArray(value)) return report(problems, path, 'must be an array');
    if (value.length < min) report(problems, path, `no less than ${min} items allowed`);
    if (max !== undefined && value.length > max) {
      report(problems, path, `no more than ${max} items allowed`);
    }
    value.forEach((entry, index) => {
      item(entry, `${path}/${index}`, problems);
    });
  };
}

type Fields = Readonly<Record<string, Rule>>;

/** An object with exactly these fields; those in `optional` may be absent. */
export function object(required: Fields, optional: Fields = {}): Rule {
  return (value, path, problems) => {
    if (!isRecord(value)) return report(problems, path, 'must be an object');
    for (const name of Object.keys(required)) {
      if (value[name] === undefined) report(problems, path, `missing required field: ${name}`);
    }
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined) continue;
      const rule = required[name] ?? optional[name];
      if (rule === undefined) report(problems, path, `invalid additional property: ${name}`);
      else rule(field, `${path}/${name}`, problems);
    }
  };
}

/** An object whose `type` says which of the rules it must follow. */
export function byType(rules: Readonly<Record<string, Rule>>): Rule {
  return (value, path, problems) => {
    if (!isRecord(value)) return report(problems, path, 'must be an object');
    const rule = rules[String(value['type'])];
    if (rule === undefined)
      return report(problems, path, `unsupported type: ${String(value['type'])}`);
    rule(value, path, problems);
  };
}

/** Every one of the rules. */
export function all(...rules: readonly Rule[]): Rule {
  return (value, path, problems) => {
    for (const rule of rules) rule(value, path, problems);
  };
}

/** Adds a problem in the words of Slack, with a JSON pointer. */
export function report(problems: string[], path: string, message: string): void {
  problems.push(`${message} [json-pointer:${path}]`);
}
