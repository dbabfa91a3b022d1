import { defineNotifications } from '../kernel/define-notifications.js';

export interface EmergencyLookMessage {
  readonly why: string;
}

const because = (why: string | undefined): string => (why ? `：${why}` : '');

export const careNotifications = defineNotifications({
  emergency_looked: {
    page: 'people/pages/record-acts/index',
    text: (p: EmergencyLookMessage) => ({
      title: '有人着急时看了您的电话和住址',
      body: `社区的人因为急事看了您的资料${because(p.why)}。觉得不对，请打电话问社区。`,
    }),
  },
  emergency_looked_family: {
    page: 'pages/represented/index',
    text: (p: EmergencyLookMessage) => ({
      title: '有人着急时看了您家人的电话和住址',
      body: `社区的人因为急事看了您代办的家人的资料${because(p.why)}。觉得不对，请打电话问社区。`,
    }),
  },
});
