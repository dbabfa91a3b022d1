import type { ReactNode } from 'react';

/** A sheet is there or it is not; how it slides is NutUI's matter. */
export const Popup = ({ visible, children }: { visible: boolean; children: ReactNode }) =>
  visible ? <>{children}</> : null;
