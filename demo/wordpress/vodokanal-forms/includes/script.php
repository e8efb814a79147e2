<?php
/**
 * The script of the forms, only on pages that have one.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const VODOKANAL_FORMS_SCRIPTS = array( 'vodokanal-forms-page', 'vodokanal-forms' );

/** Tells WordPress where the scripts are. */
function vodokanal_forms_register_scripts() {
	$settings = vodokanal_forms_settings();
	$remote   = '' !== $settings['script'];
	$script   = $remote ? $settings['script'] : plugins_url( 'assets/vodokanal.iife.js', VODOKANAL_FORMS_FILE );
	// WordPress before 6.3 takes any array for “in the footer”; vodokanal_forms_script_tag() adds `defer` there.
	$how = array(
		'strategy'  => 'defer',
		'in_footer' => true,
	);
	wp_register_script( 'vodokanal-forms-page', plugins_url( 'assets/page.js', VODOKANAL_FORMS_FILE ), array(), VODOKANAL_FORMS_VERSION, $how );
	wp_register_script( 'vodokanal-forms', $script, array( 'vodokanal-forms-page' ), $remote ? null : VODOKANAL_FORMS_VERSION, $how ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- An address of somebody else stays as it is.
}
add_action( 'init', 'vodokanal_forms_register_scripts' );

/** Asks for the scripts. Called where a form is drawn. */
function vodokanal_forms_enqueue() {
	wp_enqueue_script( 'vodokanal-forms' );
}

/**
 * The SHA-384 sums of the scripts that came with the plugin.
 *
 * @return array<string, string> File => sum.
 */
function vodokanal_forms_integrity() {
	static $sums;
	if ( null === $sums ) {
		$file = __DIR__ . '/../assets/integrity.json';
		$sums = is_readable( $file ) ? (array) json_decode( (string) file_get_contents( $file ), true ) : array(); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of this plugin.
	}
	return $sums;
}

/**
 * Sums, `defer`, the settings, and what keeps optimisers away.
 *
 * @param string $tag    HTML, perhaps with inline scripts of other plugins around.
 * @param string $handle Which script.
 * @return string HTML.
 */
function vodokanal_forms_script_tag( $tag, $handle ) {
	if ( ! in_array( $handle, VODOKANAL_FORMS_SCRIPTS, true ) ) {
		return $tag;
	}
	$settings   = vodokanal_forms_settings();
	$sums       = vodokanal_forms_integrity();
	$file       = 'vodokanal-forms' === $handle ? 'vodokanal.iife.js' : 'page.js';
	$sum        = isset( $sums[ $file ] ) ? $sums[ $file ] : '';
	$attributes = array(
		// Optimisers that join, delay or rewrite scripts would break the sum.
		'data-no-optimize' => '1',
		'data-no-minify'   => '1',
		'data-no-defer'    => '1',
		'data-cfasync'     => 'false',
	);
	if ( 'vodokanal-forms' === $handle ) {
		$sum = '' !== $settings['integrity'] && '' !== $settings['script'] ? $settings['integrity'] : $sum;
	} else {
		$attributes['data-vodokanal-settings'] = (string) wp_json_encode( vodokanal_forms_page_settings() );
	}
	if ( '' !== $sum ) {
		$attributes['integrity'] = $sum;
		// Also for our own file: a plugin may serve it from a CDN, and a sum holds for what may be read only.
		$attributes['crossorigin'] = 'anonymous';
	}
	$written = preg_match( '/\sdefer\b/', $tag ) ? '' : ' defer';
	foreach ( $attributes as $name => $value ) {
		$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return (string) preg_replace_callback(
		'/<script\b(?=[^>]*\ssrc=)/',
		function () use ( $written ) {
			return '<script' . $written;
		},
		$tag,
		1
	);
}
add_filter( 'script_loader_tag', 'vodokanal_forms_script_tag', 10, 2 );

/**
 * What assets/page.js needs to know: attributes that win over whatever an author has written, and where a nonce is.
 *
 * @return array<string, mixed>
 */
function vodokanal_forms_page_settings() {
	$camel = function ( $attributes ) {
		$settings = array();
		foreach ( $attributes as $name => $value ) {
			$settings[ lcfirst( str_replace( ' ', '', ucwords( str_replace( '-', ' ', $name ) ) ) ) ] = $value;
		}
		// Not in the settings of this plugin, and an address: so it has to be empty.
		return $settings + array( 'returnUrl' => '' );
	};
	return array(
		'login'    => $camel( vodokanal_forms_attributes( 'login' ) ),
		'register' => $camel( vodokanal_forms_attributes( 'register' ) ),
		'nonce'    => vodokanal_forms_nonce_address(),
	);
}
