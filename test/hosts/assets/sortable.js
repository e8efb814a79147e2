Sortable.create(document.querySelector('#list'));
