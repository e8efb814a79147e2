window.accept = () => {
  document.querySelectorAll('script[data-category]').forEach((blocked) => {
    var script = document.createElement('script');
    script.textContent = blocked.textContent;
    for (var { name, value } of Array.from(blocked.attributes)) if (name !== 'type') script.setAttribute(name, value);
    blocked.replaceWith(script);
  });
};
