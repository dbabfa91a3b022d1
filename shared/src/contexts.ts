import { callbackContext } from './callbacks/callbacks.context.js';
import { careContext } from './care/care.context.js';
import { communityContext } from './communities/community.context.js';
import { consentContext } from './consents/consents.context.js';
import { eventContext } from './events/events.context.js';
import { hoursContext } from './hours/hours.context.js';
import { identityContext } from './identity/identity.context.js';
import { kernelContext } from './kernel/kernel.context.js';
import { matterContext } from './matters/matters.context.js';
import { mediaContext } from './media/media.context.js';
import { needContext } from './needs/needs.context.js';
import { notificationContext } from './notifications/notification.context.js';
import { pairingContext } from './pairings/pairings.context.js';
import { taskContext } from './tasks/task.context.js';
import { visitContext } from './visits/visits.context.js';
import { volunteerContext } from './volunteers/volunteer.context.js';
import { wechatPushContext } from './wechat-push/wechat-push.context.js';
import { wishContext } from './wishes/wish.context.js';

/** What every context brings to the registries: a new one adds its line here. */
export const contexts = [
  kernelContext,
  identityContext,
  communityContext,
  consentContext,
  taskContext,
  careContext,
  volunteerContext,
  mediaContext,
  wechatPushContext,
  notificationContext,
  wishContext,
  eventContext,
  hoursContext,
  visitContext,
  pairingContext,
  matterContext,
  needContext,
  callbackContext,
] as const;

export type Context = (typeof contexts)[number];
