import type { ComponentType } from 'react';

/** What one view of the desk is given. */
export interface DeskViewProps {
  /** The row to stand on at first: a window read again opens where it was. */
  row: string | undefined;
  /** A second row that is meant: `?other=`. */
  other?: string | undefined;
  /** Reads the numbers beside the views again, after something changed. */
  onChanged: () => Promise<void>;
}

interface DeskChoice {
  /** Its word in the address of the window: `?view=review`. */
  name: string;
  label: string;
  /** Organisers work here too; without it the view is for staff alone. */
  forOrganisers?: boolean;
}

/** One view of the desk, a queue of wishes, the volunteers, the residents. It draws itself inside `DeskFrame`. */
export interface DeskView extends DeskChoice {
  View: ComponentType<DeskViewProps>;
}

/** What stands among the views and opens a page of its own. */
export interface DeskLink extends DeskChoice {
  page: string;
}

/** The headings of the desk, in the order in which they stand. */
export const DESK_GROUPS = {
  wishes: '心愿',
  tasks: '待办',
  matters: '需求和事项',
  events: '活动',
  people: '居民',
  pairings: '互助和走访',
  volunteers: '志愿者',
  records: '台账',
} as const;

export type DeskGroup = keyof typeof DESK_GROUPS;

/** What a context brings to the desk; the list of them is `parts.ts`. */
export interface DeskPart {
  /** The heading below which its views stand. */
  group: DeskGroup;
  views: readonly (DeskView | DeskLink)[];
  /** How many wait, by the name of the view. Throws ApiProblem. */
  counts?: (communityId: string) => Promise<Readonly<Record<string, number | string | undefined>>>;
}
