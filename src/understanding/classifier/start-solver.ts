import { SOLVER_CODE } from './solver-code.js';

/** What `assembly/block-solver.ts` exports: functions, and where its tables begin, in bytes. */
export interface SolverExports extends Readonly<Record<Table, WebAssembly.Global>> {
  /** Returns how many pages of memory the solver needs for that. */
  prepare(rows: number, entries: number, features: number, mostClasses: number): number;
  solve(
    width: number,
    count: number,
    isResumed: boolean,
    softness: number,
    tolerance: number,
    sweeps: number,
    rounds: number,
  ): void;
  round(first: number, width: number, count: number): void;
}

type Table =
  | 'LANES'
  | 'starts'
  | 'ids'
  | 'values'
  | 'classes'
  | 'order'
  | 'pulls'
  | 'steps'
  | 'scales'
  | 'biases';

/** Numbers of rows, of their entries, of features and of classes at most. */
type Size = Parameters<SolverExports['prepare']>;

let code: WebAssembly.Module | undefined;
/** Tells how much memory a problem needs; it has no room for one. */
let planner: SolverExports | undefined;

/**
 * A solver laid out for a problem of that size, and its memory.
 *
 * Memory is made as large as it has to be. Memory that grows is taken from one buffer and given to
 * another: once that has happened in a process, V8 asks of every typed array whether it has lost its
 * memory, and answers take a tenth longer.
 *
 * @throws {Error} If Node has no WebAssembly, or no addresses for its memory; it says what to do.
 */
export function startSolver(...size: Size): { solver: SolverExports; buffer: ArrayBuffer } {
  try {
    planner ??= instantiate(new WebAssembly.Memory({ initial: 1 }));
    const memory = new WebAssembly.Memory({ initial: planner.prepare(...size) });
    const solver = instantiate(memory);
    solver.prepare(...size);
    return { solver, buffer: memory.buffer };
  } catch (cause) {
    throw new Error(
      'Learning from the utterances needs WebAssembly, and Node gives none. Start Node without ' +
        '--jitless; where a limit on addresses stands (ulimit -v), lift it, or start Node with ' +
        '--disable-wasm-trap-handler.',
      { cause },
    );
  }
}

function instantiate(memory: WebAssembly.Memory): SolverExports {
  code ??= new WebAssembly.Module(Buffer.from(SOLVER_CODE, 'base64'));
  return new WebAssembly.Instance(code, { env: { memory } }).exports as SolverExports;
}
