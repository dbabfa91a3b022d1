import type { Platform } from './platform.js';

/** The platform sends a single line as an object and several as an array. */
const asList = (lines: object[]) => (lines.length === 1 ? lines[0] : lines);

/** What the phone reports after the consent popup. */
export async function reportPopup(platform: Platform, openid: string, answers: Record<string, string>): Promise<void> {
  const lines = Object.entries(answers).map(([TemplateId, SubscribeStatusString]) => ({
    TemplateId,
    SubscribeStatusString,
    PopupScene: '0',
  }));
  await report(platform, openid, 'subscribe_msg_popup_event', lines);
}

/** What became of the message after it was taken. Messages are numbered from 1. */
export async function reportSent(platform: Platform, messageId: number): Promise<void> {
  const message = platform.messages[messageId - 1];
  if (!message) return;
  const line = { TemplateId: message.templateId, MsgID: String(messageId), ErrorCode: '0', ErrorStatus: 'success' };
  await report(platform, message.openid, 'subscribe_msg_sent_event', [line]);
}

async function report(platform: Platform, openid: string, event: string, lines: object[]): Promise<void> {
  if (lines.length > 0) await platform.pusher.push({ FromUserName: openid, Event: event, List: asList(lines) });
}
