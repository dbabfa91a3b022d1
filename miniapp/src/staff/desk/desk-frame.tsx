import { createContext, useContext, type ReactNode } from 'react';
import { DeskShell, type DeskShellProps } from '@/ui/desk-shell/desk-shell';

type Frame = Omit<DeskShellProps<string>, 'side' | 'children'>;

const Around = createContext<Frame | undefined>(undefined);

/** The desk gives its frame to the view chosen. */
export const DeskFrameProvider = Around.Provider;

/** What a view of the desk is drawn in: the views at the left, its own work in the middle, the chosen row's side at the right. */
export function DeskFrame({ side, children }: { side?: ReactNode; children: ReactNode }) {
  const frame = useContext(Around);
  if (!frame) throw new Error('DeskFrame outside the desk');
  return (
    <DeskShell {...frame} side={side}>
      {children}
    </DeskShell>
  );
}
