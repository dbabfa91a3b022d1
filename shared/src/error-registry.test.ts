import { errorDefinition, errorRegistry, errorSentence } from './error-registry.js';
import { mergeContexts } from './kernel/define-context.js';
import { deskSignInMachine } from './identity/identity.state.js';
import { mediaMachine } from './media/media.state.js';
import { volunteerMachine } from './volunteers/volunteer.state.js';
import { claimMachine, wishMachine } from './wishes/wish.state.js';

const entries = Object.entries(errorRegistry);

describe('every error', () => {
  it.each(entries)(
    '%s has a code in capitals, a status of refusal or failure, and a Chinese sentence',
    (code, { status, sentence }) => {
      expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(sentence).toMatch(/^[\u4e00-\u9fff].*。$/);
      expect(sentence).not.toMatch(/[!！]/);
    },
  );
});

describe('the registry', () => {
  it('answers a code it does not know as INTERNAL, so that nothing leaks', () => {
    expect(errorDefinition('constructor').code).toBe('INTERNAL');
    expect(errorDefinition('NO_SUCH_CODE').status).toBe(500);
  });

  it('refuses to start when two contexts declare the same code', () => {
    const once = { PLACE_GONE: { status: 404, sentence: '没有了。' } };

    expect(() => mergeContexts([{ errors: once }, { errors: { ...once } }], 'errors')).toThrow('PLACE_GONE');
  });

  it('fills the gaps of a sentence, and leaves one without a value to be seen', () => {
    expect(errorSentence('CLAIM_LIMIT_REACHED', { limit: 3 })).toContain('3 件');
    expect(errorSentence('CLAIM_LIMIT_REACHED')).toContain('{limit}');
  });

  it('has the code that each lifecycle refuses with', () => {
    for (const machine of [wishMachine, claimMachine, volunteerMachine, deskSignInMachine, mediaMachine]) {
      const [state, action] = [machine.states.at(-1), machine.actions[0]] as [never, never];
      let code = '';
      try {
        machine.next(state, action);
      } catch (error) {
        code = (error as { code: string }).code;
      }
      expect(Object.keys(errorRegistry)).toContain(code);
    }
  });
});

it('never only says that something is wrong: every sentence says what to do or what is so', () => {
  const bare = Object.values(errorRegistry).filter(({ sentence }) =>
    /格式不对|格式错误|不合法|不正确|无效/.test(sentence),
  );

  expect(bare).toEqual([]);
});
