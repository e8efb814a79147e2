<?php
/**
 * The block. Its markup is made when a page is drawn, so nothing of it is stored in a post.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Makes the block known, with the sentences of its editor. */
function vodokanal_forms_register_block() {
	$block = register_block_type( __DIR__ . '/../block', array( 'render_callback' => 'vodokanal_forms_render_block' ) );
	if ( ! $block || ! is_admin() ) {
		return;
	}
	$words = array(
		'settings' => __( 'Form', 'vodokanal-forms' ),
		'form'     => __( 'Which form', 'vodokanal-forms' ),
		'login'    => __( 'Sign-in', 'vodokanal-forms' ),
		'register' => __( 'Registration', 'vodokanal-forms' ),
		'lang'     => __( 'Language', 'vodokanal-forms' ),
		'page'     => __( 'That of the page', 'vodokanal-forms' ),
		'heading'  => __( 'Heading', 'vodokanal-forms' ),
		'none'     => __( 'Hidden', 'vodokanal-forms' ),
		'where'    => __( 'Where the form posts and leads is set by an administrator.', 'vodokanal-forms' ),
		'preview'  => __( 'A picture of the form: visitors see the real one.', 'vodokanal-forms' ),
		'missing'  => __( 'Visitors do not see the form yet: an administrator has to enter its address in the settings.', 'vodokanal-forms' ),
	);
	$ready = array();
	foreach ( array( 'login', 'register' ) as $form ) {
		$attributes     = vodokanal_forms_attributes( $form );
		$ready[ $form ] = '' !== $attributes['endpoint'] . $attributes['frame'];
	}
	// Labels and buttons in both languages, made of the form's own words when the plugin is packed.
	$preview = json_decode( (string) file_get_contents( __DIR__ . '/../block/preview.json' ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of this plugin.
	$given   = array(
		'words'   => $words,
		'lang'    => vodokanal_forms_language(),
		'ready'   => $ready,
		'preview' => $preview,
	);
	wp_add_inline_script( 'vodokanal-forms-form-editor-script', 'window.vodokanalFormsEditor = ' . wp_json_encode( $given ) . ';', 'before' );
}
add_action( 'init', 'vodokanal_forms_register_block' );

/**
 * What visitors get.
 *
 * @param array $attributes As they stand in the post, where an author may write anything.
 * @return string HTML.
 */
function vodokanal_forms_render_block( $attributes ) {
	$markup = vodokanal_forms_markup( $attributes );
	return '' === $markup ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $markup );
}
