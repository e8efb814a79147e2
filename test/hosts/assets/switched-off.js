// Which of the ways is used next; the test chooses.
window.way = '';
window.switched = 0;
const controls = () => document.querySelectorAll('vodokanal-register :is(input, button, fieldset)');
const ways = {
  disabled: (control) => {
    control.disabled = true;
  },
  readonly: (control) => {
    control.readOnly = true;
  },
  inert: (control) => {
    control.inert = true;
  },
  renamed: (control) => {
    if (control.localName === 'input') control.name = `x-${control.name}`;
  },
  retyped: (control) => {
    if (control.type === 'text') control.type = 'email';
    if (control.type === 'password') control.type = 'text';
  },
  // What the button says and looks like.
  label: (control) => {
    if (control.type === 'submit') control.textContent = 'Please wait…';
  },
  hidden: (control) => {
    if (control.type === 'submit') control.style.display = 'none';
  },
  'no submit': (control) => {
    if (control.type === 'submit') control.type = 'button';
  },
};
function switchOff() {
  if (!ways[window.way]) return;
  window.switched++;
  for (const control of controls()) ways[window.way](control);
}
document.addEventListener('submit', switchOff, true);
document.addEventListener('click', (event) => {
  if (!event.target.closest('.vodokanal-submit')) return;
  switchOff();
  // In the click itself a browser would not submit any more, so most scripts wait.
  setTimeout(switchOff, 50);
});
window.switchOff = switchOff;
