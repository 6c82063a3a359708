import type { Given } from '../../block-kit/input-values.js';
import type { Json } from '../../json.js';

/** What a control is told. */
export interface ControlProps {
  readonly element: Json;
  readonly block: string;
  /** Says what it is for, where no visible label does. */
  readonly label: string;
  /** Called when a value is given for good: chosen, or typed and left. */
  readonly onGiven?: (value: Given) => void;
  /** The id of the control, where a visible label names it. */
  readonly id?: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly required?: boolean;
}

/** What every control gets: its value, and how to give another. */
export interface ControlState extends ControlProps {
  readonly value: Given;
  readonly give: (value: Given) => void;
}
