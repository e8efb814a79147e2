import type { Page } from 'puppeteer-core';

/**
 * Puppeteer's keyboard is an American one: a letter that it lacks is put into the field without any key event. A person
 * with a Ukrainian keyboard presses a key, so `type` does too.
 */
export async function pressEveryKey(page: Page): Promise<Page> {
  const session = await page.createCDPSession();
  const typeAscii = page.keyboard.type.bind(page.keyboard);
  page.keyboard.type = async (text, options) => {
    for (const character of text) {
      if (character <= '\x7f') await typeAscii(character, options);
      else {
        await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: character, text: character });
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
      }
    }
  };
  return page;
}
