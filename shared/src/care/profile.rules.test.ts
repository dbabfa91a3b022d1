import { diagnosisHint, diagnosisWords, isAway, isLower, isReviewDue } from './profile.rules.js';

describe('a care profile', () => {
  it('is away until the end of the last day', () => {
    expect(isAway('2027-03-12', '2027-03-12')).toBe(true);
    expect(isAway('2027-03-12', '2027-03-13')).toBe(false);
    expect(isAway(null, '2027-03-12')).toBe(false);
  });

  it('is due for review from its day on', () => {
    expect([isReviewDue('2027-03-12', '2027-03-11'), isReviewDue('2027-03-12', '2027-03-12')]).toEqual([false, true]);
  });

  it('is lower when somebody would be seen less often', () => {
    expect([isLower('weekly', 'monthly'), isLower('quarterly', 'none'), isLower('none', 'weekly')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isLower('weekly', 'weekly')).toBe(false);
  });

  it('hints at words that name an illness, each once, and at nothing else', () => {
    expect(diagnosisWords('有高血压和糖尿病，高血压要吃药')).toEqual(['高血压', '糖尿病']);
    expect(diagnosisWords('走路不稳，要人扶；吃药要提醒；每周三去医院换药')).toEqual([]);
    expect(diagnosisHint(['高血压'])).toContain('“高血压”');
  });
});
