import type { Page } from 'puppeteer-core';

/** Opens a new post in the block editor, and inserts the block by its name, by keys. */
export async function insertBlock(editor: Page, site: string): Promise<void> {
  await editor.goto(`${site}/wp-admin/post-new.php`);
  await editor.waitForSelector('.editor-post-title__input, iframe[name=editor-canvas]');
  // The welcome of WordPress covers the window once.
  await editor.evaluate(() => {
    const { wp } = window as unknown as {
      wp: { data: { dispatch(store: string): Record<string, (...a: unknown[]) => void> } };
    };
    wp.data.dispatch('core/preferences').set!('core/edit-post', 'welcomeGuide', false);
  });
  await editor.waitForFunction(() => !document.querySelector('.edit-post-welcome-guide'));
  await editor.click('.editor-post-title__input');
  await editor.keyboard.type('Реєстрація в кабінеті');
  await editor.keyboard.press('Enter');
  await editor.keyboard.type('/форма водоканалу');
  await editor.waitForSelector(
    '.components-autocomplete__result[aria-selected=true], [role=option][aria-selected=true]',
  );
  await editor.keyboard.press('Enter');
  await editor.waitForSelector('.vodokanal-forms-picture', { visible: true });
}

/** Chooses the other form in the block's settings at the side. */
export async function chooseRegistration(editor: Page): Promise<void> {
  await editor.click('.vodokanal-forms-picture');
  // Not by its name: the style sheet of WordPress makes capitals of labels.
  const list = await editor.waitForSelector('.block-editor-block-inspector select', { visible: true });
  await list!.select('register');
  await editor.waitForFunction(() => document.querySelectorAll('.vodokanal-forms-label').length > 2);
}

/** Publishes the post, loads the editor anew, and gives the post's address. */
export async function saveAndOpenAgain(editor: Page): Promise<string> {
  const address = await editor.evaluate(async () => {
    const { wp } = window as unknown as {
      wp: {
        data: {
          dispatch(store: string): Record<string, (...a: unknown[]) => Promise<void>>;
          select(store: string): Record<string, () => string>;
        };
      };
    };
    await wp.data.dispatch('core/editor').editPost!({ status: 'publish' });
    await wp.data.dispatch('core/editor').savePost!();
    return wp.data.select('core/editor').getPermalink!();
  });
  const edit = await editor.evaluate(() => location.href);
  if (!edit.includes('post=')) throw new Error(`not saved: ${edit}`);
  await editor.reload();
  await editor.waitForSelector('.vodokanal-forms-picture', { visible: true });
  return address;
}
