import Taro from '@tarojs/taro';
import { ApiProblem } from './api-problem';
import { request } from './request';
import { keepStored, readStored } from './storage';
import { createStore, useStore } from './store';
import { tokenStore, type Tokens } from './token-store';

/** `community` is the one the person looks at now; the server checks every call, this is only a choice. */
export interface Session {
  signedIn: boolean;
  communityId: string | undefined;
}

const COMMUNITY = 'community';
const SIGNED_OUT = 'signed-out';
const state = createStore<Session>({ signedIn: !!tokenStore.get(), communityId: readStored<string>(COMMUNITY) });

tokenStore.subscribe(() => {
  const signedIn = !!tokenStore.get();
  if (signedIn !== state.get().signedIn) state.set({ ...state.get(), signedIn });
});

/** The session on this device. */
export const session = { get: state.get, subscribe: state.subscribe };
export const useSession = (): Session => useStore(state);

/** Signs in with a one-time platform code: the only way in, for WeChat, the desk's demo and tests alike. Throws ApiProblem. */
export async function signInWithCode(code: string): Promise<void> {
  const tokens = await request<Tokens>('/auth/wechat', { method: 'POST', body: { code }, signedIn: false });
  takeTokens(tokens);
}

/** Takes tokens handed out elsewhere (the desk sign-in). */
export function takeTokens(tokens: Tokens): void {
  keepStored(SIGNED_OUT, false);
  tokenStore.keep(tokens);
}

/**
 * Signs in inside WeChat: `wx.login` code to our own session. In cloud hosting WeChat's gateway has already said who somebody is;
 * where the server does not believe it (its public access is open), the code is asked for. Throws ApiProblem.
 */
export async function signInWithWechat(): Promise<void> {
  if (SILIN_CLOUD && (await signedInByGateway())) return;
  const { code } = await Taro.login();
  await signInWithCode(code);
}

async function signedInByGateway(): Promise<boolean> {
  try {
    takeTokens(await request<Tokens>('/auth/cloud', { method: 'POST', body: {}, signedIn: false }));
    return true;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'CLOUD_SIGN_IN_OFF') return false;
    throw error;
  }
}

/** True when this person used the device before and did not sign out: then signing in again needs no question. */
export const mayResume = (): boolean => readStored<boolean>(SIGNED_OUT) === false;

/** Chooses the community to look at. */
export function chooseCommunity(communityId: string | undefined): void {
  keepStored(COMMUNITY, communityId ?? '');
  state.set({ ...state.get(), communityId });
}

/** Ends the session on the server if it answers, and on this device in any case. */
export async function signOut(): Promise<void> {
  try {
    await request('/auth/sign-out', { method: 'POST', body: {} });
  } catch {
    // Without network the refresh token dies by its own date; the device forgets it now.
  }
  forgetSession();
}

/** Forgets everything of the session on this device. */
export function forgetSession(): void {
  keepStored(SIGNED_OUT, true);
  chooseCommunity(undefined);
  tokenStore.drop();
}
