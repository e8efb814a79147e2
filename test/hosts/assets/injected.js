/* As LastPass, Keeper and Grammarly do: at once, and again at each change of the page. */
window.inject = () => {
  document.querySelectorAll('input').forEach((input) => {
    input.setAttribute('data-keeper-lock-id', 'k-1');
    input.setAttribute('data-gramm', 'false');
    input.setAttribute('data-temp-mail-org', '2');
    input.style.setProperty('background-image', 'url("data:,")');
    if (input.nextElementSibling?.hasAttribute('data-lastpass-icon-root')) return;
    var icon = document.createElement('div');
    icon.setAttribute('data-lastpass-icon-root', '');
    icon.style.cssText = 'position: relative; height: 0; width: 0; float: left';
    icon.attachShadow({ mode: 'open' });
    input.after(icon);
  });
  document.documentElement.append(document.querySelector('grammarly-extension') ?? document.createElement('grammarly-extension'));
};
