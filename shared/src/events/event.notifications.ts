import { defineNotifications, momentWords, reasonWords } from '../kernel/define-notifications.js';

/** `startsAt`: ISO 8601. */
export interface EventMessage {
  readonly eventTitle: string;
  readonly startsAt: string;
}
export interface EventMessageWithReason extends EventMessage {
  readonly reason: string;
}
/** What changed: the new time and place. */
export interface EventChangeMessage extends EventMessage {
  readonly placeText: string;
}

const PAGE = 'events/pages/registration/index?id={subject}';
const event = (title: string | undefined): string => (title ? `“${title}”` : '这个活动');

export const eventNotifications = defineNotifications({
  registration_promoted: {
    page: PAGE,
    text: (p: EventMessage, now) => ({
      title: '有座位了',
      body: `${event(p.eventTitle)}空出座位，您一家报上了：${momentWords(p.startsAt, now)}。来不了请点“我不来了”。`,
    }),
  },
  registration_drawn: {
    page: PAGE,
    text: (p: EventMessage, now) => ({
      title: '摇号摇中了',
      body: `${event(p.eventTitle)}摇号结果出来了，您一家摇中了：${momentWords(p.startsAt, now)}。`,
    }),
  },
  registration_drawn_waiting: {
    page: PAGE,
    text: (p: EventMessage) => ({
      title: '摇号后排在候补',
      body: `${event(p.eventTitle)}这次没有摇中，您排在候补里，有人不来就按顺序递补。`,
    }),
  },
  registration_waiting_over: {
    page: PAGE,
    text: (p: EventMessage) => ({
      title: '候补没有等到',
      body: `${event(p.eventTitle)}没有空出座位，递补时间已过。想去可以到现场看看有没有空位。`,
    }),
  },
  registration_cancelled_by_organiser: {
    page: PAGE,
    text: (p: EventMessageWithReason) => ({
      title: '报名取消了',
      body: `组织者取消了您在${event(p.eventTitle)}的报名。${reasonWords(p.reason)}有疑问请联系社区。`,
    }),
  },
  session_changed: {
    page: PAGE,
    text: (p: EventChangeMessage, now) => ({
      title: '活动有变化',
      body: `${event(p.eventTitle)}改到${momentWords(p.startsAt, now)}，地点：${p.placeText ?? '不变'}。您的报名还在；来不了请点“我不来了”。`,
    }),
  },
  session_cancelled: {
    page: PAGE,
    text: (p: EventMessageWithReason, now) => ({
      title: '活动取消了',
      body: `${momentWords(p.startsAt, now)}的${event(p.eventTitle)}取消了。${reasonWords(p.reason)}`,
    }),
  },
  registration_made_for: {
    page: PAGE,
    text: (p: EventMessage, now) => ({
      title: '代您报了名',
      body: `有人替您报了${event(p.eventTitle)}（${momentWords(p.startsAt, now)}）。不是您的意思，请告诉社区。`,
    }),
  },
  session_tomorrow: {
    page: PAGE,
    text: (p: EventMessage, now) => ({
      title: '活动快开始了',
      body: `${event(p.eventTitle)}${momentWords(p.startsAt, now)}开始，到门口出示入场码。来不了请早点告诉我们。`,
    }),
  },
  photo_taken_away: {
    page: 'organiser/pages/part/index?id={subject}&part=photos',
    text: (p: EventMessage, now) => ({
      title: '有一张照片撤下了',
      body: `${event(p.eventTitle)}（${momentWords(p.startsAt, now)}）的一张照片，里面的人不想公开，已经撤下。遮住人脸可以另放一张。`,
    }),
  },
});
