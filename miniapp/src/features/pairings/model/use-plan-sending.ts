import { useRef, useState } from 'react';
import { asProblem } from '@/platform/api-problem';
import { newIdempotencyKey } from '@/platform/request';
import { proposalsApi } from '../api/proposals.api';

export interface PlanSending {
  /** True while proposals go out. */
  running: boolean;
  done: number;
  total: number;
  /** Why a row was refused, by its id; the others of the draft went on. */
  refused: Readonly<Record<string, string>>;
  /** Sends these rows one after the other; a refusal stops none of the others, a lost network stops. */
  start: (rowIds: readonly string[]) => Promise<void>;
  stop: () => void;
}

interface State {
  running: boolean;
  done: number;
  total: number;
  refused: Record<string, string>;
}

/** Sending a draft row by row: how far it is, and what became of each. What was sent is on the server; closing the page loses nothing. */
export function usePlanSending(communityId: string, planId: string, onRow: () => void): PlanSending {
  const [state, setState] = useState<State>({ running: false, done: 0, total: 0, refused: {} });
  const going = useRef(false);
  const keys = useRef<Record<string, string>>({});
  const start = async (rowIds: readonly string[]) => {
    if (going.current) return;
    going.current = true;
    setState({ running: true, done: 0, total: rowIds.length, refused: {} });
    for (const rowId of rowIds) {
      if (!going.current) break;
      // A repeat after silence is the same intention.
      const key = (keys.current[rowId] ??= newIdempotencyKey());
      try {
        await proposalsApi.sendRow(communityId, planId, rowId, key);
        setState((s) => ({ ...s, done: s.done + 1 }));
      } catch (error) {
        const problem = asProblem(error);
        if (!problem.passing) delete keys.current[rowId];
        setState((s) => ({ ...s, refused: { ...s.refused, [rowId]: problem.detail } }));
        if (problem.unreachable) break;
      }
      onRow();
    }
    going.current = false;
    setState((s) => ({ ...s, running: false }));
    onRow();
  };
  const stop = () => {
    going.current = false;
  };
  return { ...state, start, stop };
}
