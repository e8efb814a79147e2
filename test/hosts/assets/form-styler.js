/* Like jQuery Form Styler, Uniform and iCheck: a wrapper around each control, a face beside it, once and at each change. */
window.style = () => {
  document.querySelectorAll('input, button').forEach((control) => {
    if (control.parentNode.className === 'styled') return;
    var wrapper = document.createElement('span');
    wrapper.className = 'styled';
    control.replaceWith(wrapper);
    var face = document.createElement('span');
    face.className = 'styled-face';
    wrapper.append(control, face);
    control.style.opacity = '0';
    face.addEventListener('click', () => control.click());
  });
};
