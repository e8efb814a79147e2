<?php
/**
 * A nonce for endpoints of this site. Pages may come from a cache for days, so it is not in them: assets/page.js asks for
 * it before each request.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Where the nonce is. Only where every request stays on this site: the header would go to a stranger otherwise, who
 * would have to allow it, too.
 *
 * @return string Empty where none is sent.
 */
function vodokanal_forms_nonce_address() {
	$settings = vodokanal_forms_settings();
	$origins  = array();
	foreach ( array_keys( vodokanal_forms_address_attributes() ) as $name ) {
		if ( '-endpoint' === substr( $name, -9 ) && '' !== $settings[ $name ] ) {
			$origins[ vodokanal_forms_origin( $settings[ $name ] ) ] = true;
		}
	}
	$own = array_keys( $origins ) === array( vodokanal_forms_origin( home_url() ) );
	return $own && '' === $settings['frame'] ? admin_url( 'admin-ajax.php?action=vodokanal_forms_nonce' ) : '';
}

/**
 * Answers with a nonce for the REST API. Not a route of the REST API, which knows who somebody is only with a nonce.
 */
function vodokanal_forms_send_nonce() {
	nocache_headers();
	wp_send_json( array( 'nonce' => wp_create_nonce( 'wp_rest' ) ) );
}
add_action( 'wp_ajax_vodokanal_forms_nonce', 'vodokanal_forms_send_nonce' );
add_action( 'wp_ajax_nopriv_vodokanal_forms_nonce', 'vodokanal_forms_send_nonce' );
