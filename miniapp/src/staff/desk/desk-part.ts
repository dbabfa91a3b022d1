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
  /** Looked into less often: stands below the others. */
  below?: boolean;
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

/** What a context brings to the desk; the list of them is `parts.ts`. */
export interface DeskPart {
  views: readonly (DeskView | DeskLink)[];
  /** How many wait, by the name of the view. Throws ApiProblem. */
  counts?: (communityId: string) => Promise<Readonly<Record<string, number | string | undefined>>>;
}
