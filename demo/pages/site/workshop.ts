import '../letters/demo-letters.ts';

/** The part of the page for whoever tries the demo: accounts to register, letters, other sites. */
const table = document.querySelector('#accounts')!;

// No `await` here in the module itself: WebKitGTK 2.50 spins without end where a frame is removed while a module awaits.
async function showAccounts(): Promise<void> {
  const accounts = await (await fetch('/demo/accounts.csv')).text();
  for (const row of accounts.trim().split(/\r?\n/).slice(1)) {
    const [account, ...place] = row.split(',') as [string, ...string[]];
    const line = document.createElement('tr');
    const choose = document.createElement('button');
    choose.type = 'button';
    choose.textContent = account;
    choose.addEventListener('click', () => {
      const form = document.querySelector('vodokanal-register')!;
      form.account = account;
      location.hash = '#register';
    });
    line.append(cell(choose), ...place.map((text) => cell(text)));
    line.translate = false;
    table.append(line);
  }
}

function cell(content: string | Node): HTMLElement {
  const element = document.createElement('td');
  element.append(content);
  return element;
}

/** The partner is another site: the other name of this machine. */
const link = document.querySelector<HTMLAnchorElement>('#partner-link')!;
const other: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };
link.hostname = other[link.hostname] ?? link.hostname;

showAccounts();
