window.tops = [document.querySelector('#below').getBoundingClientRect().top];
