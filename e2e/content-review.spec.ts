import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures/test';

test.describe.configure({ mode: 'serial' });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (new URL(page.url()).pathname === '/sign-in') await signIn(page, 'admin');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // A tap before the page is awake opens nothing.
  await page.waitForLoadState('networkidle');
}

const sentence = (page: Page) => page.getByLabel('Text, sentence 1', { exact: true }).first();
const why = (page: Page) => page.getByLabel('Why you change it');
const save = (page: Page) => page.getByRole('button', { name: 'Save as a new version' });
const saved = (page: Page) => expect(page.getByText(/^Version \d+ is saved\./)).toBeVisible();

async function write(page: Page, words: string, reason: string): Promise<void> {
  await sentence(page).fill(words);
  await why(page).fill(reason);
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Approve version/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Profession').fill('physiotherapist');
  await dialog.getByRole('button', { name: 'Approve it' }).click();
  await expect(page.getByText('HO-08 is approved.')).toBeVisible();
}

test('the arrow keys walk along the questions, and the one on surgery feeds nothing', async ({ page }) => {
  await open(page, '/admin/content');
  const questions = page.getByRole('region', { name: /^The article: 23 questions, 46 claims/ });
  // The keys are heard once the page is awake.
  await expect(async () => {
    await questions.getByRole('button', { name: /^Q1\b/ }).press('ArrowDown');
    await expect(questions.getByRole('button', { name: /^Q2\b/ })).toBeFocused({ timeout: 500 });
  }).toPass();
  for (const _ of Array.from({ length: 12 })) await page.keyboard.press('ArrowDown');
  await expect(questions.getByRole('button', { name: /^Q14/ })).toBeFocused();
  const claim = page.getByRole('region', { name: 'Question 14' });
  await expect(claim.getByRole('heading', { name: 'Side effects of release' })).toBeVisible();
  await expect(claim.getByText('14 blocks, 3 languages, 0 found')).toBeVisible();
  await expect(claim.getByRole('link', { name: /^HO-04/ })).toBeVisible();
  await expect(claim.getByRole('button', { name: 'Choose texts' })).toHaveCount(0);
});

test('before a verdict takes a claim away, the screen says which sheet texts it takes along', async ({
  page,
}) => {
  await open(page, '/admin/content?q=2');
  await page.getByRole('radio', { name: 'c', exact: true }).check();
  await page.getByRole('button', { name: 'Change verdict' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Do not use' }).check();
  const change = dialog.getByRole('region', { name: 'What will change' });
  await expect(change).toContainText('HO-09 Pressing it yourself is detached at once');
  await expect(change).toContainText('it stays off every sheet');
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('link', { name: /^HO-09/ }).first()).toBeVisible();
});

test('words that may reach no client are told while they are typed, and are not saved', async ({ page }) => {
  await open(page, '/admin/content/HO-08/edit');
  await write(page, 'Water will flush it out.', 'Try');
  await expect(page.getByText('The full form says "flush".')).toBeVisible();
  await save(page).click();
  await expect(page.getByText('These words cannot stand on a sheet yet.')).toBeVisible();
  await expect(sentence(page)).toHaveValue('Water will flush it out.');
});

test('who saves second reads what came first, and loses no word', async ({ page, context }) => {
  await open(page, '/admin/content/HO-08/edit');
  const faster = await context.newPage();
  await open(faster, '/admin/content/HO-08/edit');
  await write(page, 'Extra water does not wash anything out.', 'Slower');
  await write(faster, 'More water washes nothing out after a massage.', 'Faster');
  await save(faster).click();
  await saved(faster);
  await faster.close();
  await save(page).click();
  const first = page.getByRole('region', { name: /saved version \d+ meanwhile/ });
  await expect(first).toContainText('More water washes nothing out after a massage.');
  await expect(sentence(page)).toHaveValue('Extra water does not wash anything out.');
  await first.getByRole('button', { name: /go on with my words/ }).click();
  await save(page).click();
  await saved(page);
  await approve(page);
});

for (const language of ['es', 'fr']) {
  test(`a translation whose English changed is said to hold, and read again, ${language}`, async ({
    page,
  }) => {
    await open(page, `/admin/content/sitting?language=${language}`);
    await page.getByRole('link', { name: 'HO-08', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'In English' })).toBeVisible();
    await why(page).fill('Its words still hold');
    await save(page).click();
    await saved(page);
    await approve(page);
  });
}

test('a block is retired with a reason, and brought back', async ({ page }) => {
  await open(page, '/admin/content/HO-08');
  await page.getByRole('button', { name: 'Retire HO-08' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Retire HO-08' }).click();
  await expect(dialog.getByText('Say why, in a few words.')).toBeVisible();
  await dialog.getByLabel('Why').fill('We do not speak of food');
  await dialog.getByRole('button', { name: 'Retire HO-08' }).click();
  const history = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history.filter({ hasText: /^Retired.*We do not speak of food$/ }).last()).toBeVisible();
  await expect(page.getByText(/^Retired .* by .*\. We do not speak of food$/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring HO-08 back' }).click();
  await dialog.getByRole('button', { name: 'Bring HO-08 back' }).click();
  await expect(dialog.getByText('Say why, in a few words.')).toBeVisible();
  await dialog.getByLabel('Why').fill('Clients ask about water');
  await dialog.getByRole('button', { name: 'Bring HO-08 back' }).click();
  await expect(page.getByText('HO-08 is offered again.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Retire HO-08' })).toBeVisible();
  await expect(history.filter({ hasText: /^Brought back.*Clients ask about water$/ })).toBeVisible();
  await expect(history.filter({ hasText: /^Retired.*We do not speak of food$/ })).toBeVisible();
  await open(page, '/admin/content/HO-14');
  await expect(page.getByText('HO-14 stands on every sheet and is never retired.')).toBeVisible();
});

test('a text that is sent back waits in the sitting until it is read', async ({ page }) => {
  await open(page, '/admin/content/HO-08');
  await page.getByRole('button', { name: 'Have it read again' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('A reader stumbled');
  await dialog.getByRole('button', { name: 'Have it read again' }).click();
  await expect(page.getByText('HO-08 waits to be read again.')).toBeVisible();
  await open(page, '/admin');
  await expect(page.getByText(/waits? for a reader/)).toBeVisible();
  await open(page, '/admin/content/sitting');
  await page.getByRole('checkbox', { name: 'I have read it HO-08' }).check();
  await page.getByRole('button', { name: 'Approve the one I have read' }).click();
  await expect(page.getByRole('dialog').getByLabel('Profession')).toHaveValue('physiotherapist');
  await page.getByRole('dialog').getByRole('button', { name: 'Approve it' }).click();
  await expect(page.getByText('1 text in English approved.')).toBeVisible();
});

test('what is no article is refused in words, and nothing is changed', async ({ page }) => {
  await open(page, '/admin/content/article');
  await page.getByLabel('Text of the article').fill('A letter to a friend.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText(/does not read as an article/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import it/ })).toHaveCount(0);
});

test('a dialog with words in it asks before it drops them', async ({ page }) => {
  await open(page, '/admin/content?q=2');
  const question = page.getByRole('region', { name: 'Question 2', exact: true });
  await question.getByRole('button', { name: 'Another claim' }).click();
  const dialog = page.getByRole('dialog', { name: 'Write a claim of Q2' });
  const words = dialog.getByLabel('What the article says, in our own words');
  await words.fill('The warmth lasts into the evening.');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toHaveText('What you typed here is not saved.');
  await expect(dialog.getByRole('button', { name: 'Go on writing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(words).toHaveValue('The warmth lasts into the evening.');
  await expect(words).toBeFocused();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.getByRole('button', { name: 'Throw it away' }).click();
  await expect(dialog).toBeHidden();

  await question.getByRole('button', { name: 'Another claim' }).click();
  await expect(words).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

// Last in this file: a claim that is written down stays.
test('another claim is written under a question and judged from the beginning', async ({ page }) => {
  await open(page, '/admin/content?q=2');
  const question = page.getByRole('region', { name: 'Question 2', exact: true });
  await question.getByRole('button', { name: 'Another claim' }).click();
  const dialog = page.getByRole('dialog', { name: 'Write a claim of Q2' });
  await expect(dialog.getByRole('button', { name: 'Choose a verdict' })).toBeDisabled();
  const words = dialog.getByLabel('What the article says, in our own words');
  const reason = dialog.getByLabel('Why this verdict');
  await words.fill('The warmth lasts into the evening.');
  await dialog.getByRole('radio', { name: 'Use', exact: true }).check();
  await dialog.getByLabel('Profession').fill('physiotherapist');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(reason).toHaveAccessibleDescription('Say why, in a few words.');
  await expect(reason).toBeFocused();
  await expect(words).toHaveValue('The warmth lasts into the evening.');
  await expect(dialog.getByRole('radio', { name: 'Use', exact: true })).toBeChecked();
  await reason.fill('Clients say so, and nothing speaks against it.');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('Q2e is written down.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The article: 23 questions, 47 claims' })).toBeVisible();
  await expect(question.getByRole('radio', { name: 'e', exact: true })).toBeChecked();
  const band = question.getByRole('paragraph').filter({ hasText: 'Clients say so' });
  await expect(band).toHaveText('UseClients say so, and nothing speaks against it.');
  await expect(question.getByText('The warmth lasts into the evening.')).toBeVisible();
  await expect(question.getByText(/^Feeds nothing/)).toBeVisible();
  await question.getByRole('button', { name: 'History (1)' }).click();
  const decided = page.getByRole('dialog', { name: 'Q2e: what was decided' });
  await expect(decided.getByRole('listitem')).toContainText('Written down as');
  await expect(decided.getByRole('listitem')).toContainText('Clients say so');
});

test('texts are offered only to a claim they may rest on', async ({ page }) => {
  await open(page, '/admin/content?q=2');
  const question = page.getByRole('region', { name: 'Question 2', exact: true });
  const choose = question.getByRole('button', { name: 'Choose texts' });
  await question.getByRole('radio', { name: 'e', exact: true }).check();
  await expect(choose).toBeVisible();
  const change = page.getByRole('dialog');
  for (const [verdict, offered] of [
    ['Use with caveat', 1],
    ['Background only', 0],
  ] as const) {
    await question.getByRole('button', { name: 'Change verdict' }).click();
    await change.getByRole('radio', { name: verdict }).check();
    await change.getByLabel('Why').fill('Thought over again');
    await change.getByLabel('Profession').fill('physiotherapist');
    await change.getByRole('button', { name: `Change to “${verdict}”` }).click();
    await expect(change).toHaveCount(0);
    await expect(question.getByText(verdict, { exact: true })).toBeVisible();
    await expect(choose).toHaveCount(offered);
  }
});

test('a claim about surgery can only be kept off the sheets', async ({ page }) => {
  await open(page, '/admin/content?q=14');
  await page
    .getByRole('region', { name: 'Question 14' })
    .getByRole('button', { name: 'Another claim' })
    .click();
  const verdicts = page.getByRole('dialog', { name: 'Write a claim of Q14' }).getByRole('radio');
  await expect(verdicts).toHaveCount(1);
  await expect(verdicts).toHaveAccessibleName('Do not use');
  await expect(verdicts).toBeChecked();
});
