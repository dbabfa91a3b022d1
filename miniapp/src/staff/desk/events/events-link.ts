import { routes } from '@/platform/navigate';
import type { DeskPart } from '../desk-part';

/** In the mini-program events are made and held on the organiser's own pages, which are not packed a second time with the desk. */
export const eventsLink: DeskPart = {
  group: 'events',
  views: [{ name: 'events', label: '活动', forOrganisers: true, page: routes.organise }],
};
