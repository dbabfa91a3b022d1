import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { keyboard } from '../button/button';
import { named } from '../base/role';

/** The four neighbours: 知 know, 谋 deliberate, 行 act, 悦 enjoy. */
export type Neighbour = 'know' | 'deliberate' | 'act' | 'enjoy';

export interface CardProps {
  children: ReactNode;
  /** A coloured edge: which neighbour it belongs to. */
  edge?: Neighbour;
  /** Holds rows of a list, which bring their own room above and below. */
  list?: boolean;
  onClick?: () => void;
  id?: string;
  className?: string;
}

/** White paper on the warm ground. With `onClick` the whole card can be tapped. */
export function Card({ children, edge, list, onClick, id, className = '' }: CardProps) {
  const tap = onClick ? { onClick, ...(SILIN_H5 ? keyboard(onClick) : {}) } : {};
  return (
    <View
      {...named(id)}
      className={`card ${edge ? `card--edge card--${edge}` : ''} ${list ? 'card--list' : ''} ${className}`}
      {...tap}
    >
      {children}
    </View>
  );
}
