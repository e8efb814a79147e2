/** The block in the editor: a picture of the form, and the few things that an author may choose. No build step. */
(({ blocks, blockEditor, components, element }, { words, lang: pageLang, ready, preview }) => {
  const { createElement: el } = element;

  /** A static picture: no inputs, into which an author could type, and no script of the form. */
  const picture = ({ form, lang, heading }) => {
    const { title, fields, submit } = preview[lang || pageLang][form];
    return el(
      'div',
      { className: 'vodokanal-forms-picture', lang: lang || pageLang, role: 'img', 'aria-label': words.preview },
      heading !== 'none' && el('div', { className: 'vodokanal-forms-title' }, title),
      ...fields.map((label) =>
        el(
          'div',
          { className: 'vodokanal-forms-field', key: label },
          el('div', { className: 'vodokanal-forms-label' }, label),
          el('div', { className: 'vodokanal-forms-box' }),
        ),
      ),
      el('div', { className: 'vodokanal-forms-button' }, submit),
    );
  };

  const select = (label, value, options, change) =>
    el(components.SelectControl, {
      label,
      value,
      options: options.map(([value, label]) => ({ value, label })),
      onChange: change,
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });

  const Edit = ({ attributes, setAttributes }) => {
    const { form, lang, heading } = attributes;
    const levels = ['1', '2', '3', '4', '5', '6'].map((level) => [level, `H${level}`]);
    return el(
      'div',
      blockEditor.useBlockProps(),
      el(
        blockEditor.InspectorControls,
        null,
        el(
          components.PanelBody,
          { title: words.settings },
          select(
            words.form,
            form,
            [
              ['login', words.login],
              ['register', words.register],
            ],
            (form) => setAttributes({ form }),
          ),
          select(
            words.lang,
            lang,
            [
              ['', words.page],
              ['uk', 'Українська'],
              ['ru', 'Русский'],
            ],
            (lang) => setAttributes({ lang }),
          ),
          select(words.heading, heading, [...levels, ['none', words.none]], (heading) => setAttributes({ heading })),
          el('p', null, words.where),
        ),
      ),
      !ready[form] && el(components.Notice, { status: 'warning', isDismissible: false }, words.missing),
      picture(attributes),
    );
  };

  // The server draws the block, so a post holds its attributes only and can never be invalid.
  blocks.registerBlockType('vodokanal-forms/form', { edit: Edit, save: () => null });
})(window.wp, window.vodokanalFormsEditor);
